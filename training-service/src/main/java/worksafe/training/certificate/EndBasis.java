package worksafe.training.certificate;

/**
 * Why a certificate ends, and by which rule.
 *
 * @param source the document
 * @param clause where in it
 */
record EndBasis(EndGround ground, String source, String clause) {

    /** In words, for events and papers. */
    String words() {
        return source + "，" + clause + "：" + ground.words();
    }
}
