"""Help for the field's standard parameter names, said once for every optimizer that has them."""

HELP = {
    "learning_rate": "How far a step goes. Too small and it crawls, too large and it overshoots.",
    "momentum": "How much of the last velocity is kept. 0 forgets at once, 0.9 remembers about "
    "ten steps.",
    "rho": "How slowly the running average of squared gradients forgets.",
    "beta1": "How slowly the running average of gradients (the first moment) forgets.",
    "beta2": "How slowly the running average of squared gradients (the second moment) forgets.",
    "epsilon": "A small number that keeps the division finite where gradients vanish.",
    "weight_decay": "How strongly every step pulls the weights towards zero.",
    "damping": "A multiple of the identity added to the Hessian, so that it can be inverted.",
    "memory": "How many past steps the curvature estimate remembers.",
    "bias_correction": "Undo that the averages start at zero. Switched off, the first steps are "
    "wrong.",
    "l1": "How strongly an L1 penalty pulls every weight towards zero, as far as to zero itself. "
    "With L2 beside it, it is the elastic net.",
    "l2": "How strongly an L2 penalty pulls the weights towards zero, the more the larger they "
    "are.",
}
