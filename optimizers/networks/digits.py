from optimizers.declare import Chosen, Images, Network


class Digits(Network):
    """A network reads handwritten digits, and says which camera took them.

    1,797 real images of 8 x 8 pixels. A third of them stand as they were scanned; the two other
    cameras are computed: one dims and blurs its third, one inverts its third and adds noise, all
    made from one fixed seed. Both answers share one hidden layer, and L adds both losses, the
    second one times w: what a step does to the shared weights it does to both. The rules that race
    on surfaces train it, unchanged.
    """

    title, level = "Digits", 0
    reference = "https://doi.org/10.24432/C50P49"
    formula = r"""
        L &= L_\text{digit} + w\,L_\text{camera} + \lambda_1 \textstyle\sum |\theta|
            + \tfrac{\lambda_2}{2} \textstyle\sum \theta^2 \\
        L_\text{head} &= \operatorname{mean} \left( \log \textstyle\sum_k e^{z_k} - z_y \right) \\
        z &= V^T a + c, \quad a = \varphi(W^T x + b) \\
        \theta &= \text{the weights in } W \text{ and } V"""
    look = (
        "The training loss goes on falling. The test loss lags behind: after 500 steps it is "
        "two to eight times as high for most rules."
    )
    leaves_out = (
        "The plane shows two of 2,509 directions: the loss drawn under a path is that of the "
        "plane, and the path itself lies off it."
    )
    images = Images.load("digits")
    chosen = {
        "adagrad": Chosen(
            0.13,
            "At the tuned rate, 0.41, the first steps throw the weights so far that the loss rises "
            "several times over before it falls, and in a plane through all paths one sees little "
            "else. At 0.13 the training loss ends higher, and the test loss lower.",
        )
    }
