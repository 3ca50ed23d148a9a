from time import perf_counter as now
from tests.browser.page import *
def test_a(visit):
    for i in range(6):
        t=now(); page=visit(); t1=now()
        if i%2: page.tab.unroute(PLOTLY)
        page.tab.goto(page.url+"/?"+STILL, wait_until="commit"); t2=now()
        page.painted(); t3=now()
        page.tab.context.close(); t4=now()
        print(i%2, f"visit {t1-t:.2f} commit {t2-t1:.2f} painted {t3-t2:.2f} close {t4-t3:.2f}")
    page=visit(); page.open(STILL)
    for f in (lambda: page.type("Adam learning rate","0.3"), lambda: page.press("Duplicate Adam"), page.pixels, lambda: page.drag("Step",.3), lambda: page.press("Step back"), lambda:page.lanes, lambda:page.painted(), lambda:page.step):
        t=now(); f(); print(f"{now()-t:.3f}")
