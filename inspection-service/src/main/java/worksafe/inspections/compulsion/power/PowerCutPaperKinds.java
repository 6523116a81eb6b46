package worksafe.inspections.compulsion.power;

/** The kinds of the papers of a power cut. */
final class PowerCutPaperKinds {

    static final String NOTICE = "power-cut-notice";
    static final String REQUEST = "power-cut-request";
    static final String RESTORATION = "power-cut-restoration";

    private PowerCutPaperKinds() {}
}
