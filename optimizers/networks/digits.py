from optimizers.declare import Images, Network


class Digits(Network):
    """A network reads handwritten digits, and says which camera took them.

    1,797 real images of 8 x 8 pixels. A third of them stand as they were scanned; the two other
    cameras are computed: one dims and blurs its third, one inverts its third and adds noise, all
    made from one fixed seed. Both answers share one hidden layer, and L is the sum of both losses:
    what a step does to the shared weights it does to both. The rules that race on surfaces train
    it, unchanged.
    """

    title, level = "Digits", 0
    reference = "https://doi.org/10.24432/C50P49"
    formula = r"""
        L &= L_\text{digit} + w\,L_\text{camera} + \lambda_1 \lVert\theta\rVert_1
            + \tfrac{\lambda_2}{2} \lVert\theta\rVert_2^2 \\
        a &= \varphi(W^T x + b), \quad z = V^T a + c \\
        L_\text{head} &= \operatorname{mean} \left( \log \textstyle\sum_k e^{z_k} - z_y \right)"""
    look = (
        "The training loss goes on falling and the test loss falls behind: after 500 steps it is "
        "about two to six times as high. Lion's even rises again."
    )
    leaves_out = (
        "The plane shows two of 2,509 directions: the loss drawn under a path is that of the "
        "plane, and the path itself lies off it."
    )
    images = Images.load("digits")
