"""The schedules, one file each: the file's name is the schedule's id."""
