package worksafe.platform.applications.panel;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of panels, alike in every context. */
enum PanelProblem implements ProblemType {
    /** There is a panel about it already. */
    PANEL_EXISTS(409),
    /** Too few sit, or an even number where an odd one must. */
    PANEL_SEATS(422),
    /** One account sits twice. */
    PANEL_ACCOUNT_TWICE(422),
    /** The applicant is no expert on their own matter. */
    PANEL_OWN_MATTER(422),
    /** A panel has one leader. */
    PANEL_LEADER(422),
    /** No such expert sits on the panel. */
    PANEL_MEMBER_UNKNOWN(422),
    /** Experts declare for themselves alone. */
    PANEL_RECUSAL_OF_ANOTHER(422),
    /** Nobody asked that the expert keep away, or it is decided. */
    PANEL_RECUSAL_STATE(422),
    /** The expert keeps away, or it is not decided yet whether. */
    PANEL_RECUSED(422),
    /** The expert was released, and is not waited for any more. */
    PANEL_RELEASED(422),
    /** The expert still has time to sign. */
    PANEL_NOT_OVERDUE(422),
    /** The expert has signed; an opinion is signed once. */
    PANEL_SIGNED(409),
    /** An expert has signed; the panel is closed by what was signed. */
    PANEL_HEARD(422),
    /** Experts who sit have not signed, or it is not decided whether one keeps away. */
    PANEL_UNSIGNED(422);

    private final int status;

    PanelProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
