package worksafe.kernel;

import java.util.List;

/**
 * Acts about one thing that one person must not take together: the whole table of such pairs. Each act names those taken
 * before it by which the same account is excluded; {@link ActsTaken} asks.
 */
public enum SeparatedAct {
    DRAW_PLANNED,
    /** Randomness from whoever chose the lists is none. */
    DRAW_COMMITTED(DRAW_PLANNED),
    /** Who knows a nonce must not fix the lists it meets. */
    DRAW_SEALED(DRAW_COMMITTED),
    DRAW_OPENED(DRAW_COMMITTED, DRAW_SEALED),
    /** Who saw the result first must not be the one who changes it. */
    DRAW_SUBSTITUTED(DRAW_OPENED, DRAW_COMMITTED),
    /** Calling off a drawn visit changes the result, too. */
    DRAWN_VISIT_CANCELLED(DRAW_OPENED),
    /** Who goes there was drawn as well. */
    DRAWN_TEAM_CHANGED(DRAW_OPENED, DRAW_COMMITTED),

    FINDING_RECORDED,
    FINDING_WITHDRAWN(FINDING_RECORDED),

    REGISTER_ENTRY_SUBMITTED,
    REGISTER_ENTRY_REVIEWED(REGISTER_ENTRY_SUBMITTED),

    DANGER_REPORTED,
    DANGER_PLANNED,
    DANGER_RECTIFIED,
    /** Any step taken for the enterprise; whoever acts for an enterprise never judges it. */
    DANGER_ACTED_FOR_ENTERPRISE,
    DANGER_RECHECKED(DANGER_RECTIFIED, DANGER_ACTED_FOR_ENTERPRISE),
    DANGER_DISMISSED(DANGER_ACTED_FOR_ENTERPRISE),
    DANGER_REOPENED(DANGER_ACTED_FOR_ENTERPRISE),
    MAJOR_DANGER_ACCEPTED,
    MAJOR_DANGER_CLOSED(
            MAJOR_DANGER_ACCEPTED, DANGER_REPORTED, DANGER_PLANNED, DANGER_RECTIFIED, DANGER_ACTED_FOR_ENTERPRISE),
    MAJOR_DANGER_DISMISSAL_PROPOSED(DANGER_ACTED_FOR_ENTERPRISE),
    MAJOR_DANGER_DISMISSED(MAJOR_DANGER_DISMISSAL_PROPOSED, DANGER_ACTED_FOR_ENTERPRISE);

    private final List<SeparatedAct> others;

    SeparatedAct(SeparatedAct... others) {
        this.others = List.of(others);
    }

    /** Whoever took one of these does not take this one. */
    public List<SeparatedAct> others() {
        return others;
    }
}
