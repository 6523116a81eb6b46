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

    ORDER_EXTENSION_ASKED,
    /** Whom an order binds does not extend it. */
    ORDER_EXTENSION_ANSWERED(ORDER_EXTENSION_ASKED),

    REGISTER_ENTRY_SUBMITTED,
    REGISTER_ENTRY_REVIEWED(REGISTER_ENTRY_SUBMITTED),

    APPLICATION_SUBMITTED,
    APPLICATION_ACCEPTED(APPLICATION_SUBMITTED),
    PANEL_SAT(APPLICATION_SUBMITTED),
    /** Whoever accepted it decides only where the kind of application says so. */
    APPLICATION_DECIDED(APPLICATION_SUBMITTED, APPLICATION_ACCEPTED, PANEL_SAT),
    PUBLICATION_PROPOSED,
    /** What everybody will read, two have read before. */
    PUBLICATION_APPROVED(PUBLICATION_PROPOSED),

    RISK_ASSESSED,
    /** Who gave a risk its colour does not doubt it for the authority. */
    RISK_COLOUR_CHALLENGED(RISK_ASSESSED),

    LAW_TEXT_BROUGHT,
    /** Who typed a text does not see what is wrong with it. */
    LAW_TEXT_CONFIRMED(LAW_TEXT_BROUGHT),

    ALARM_DISPOSED,
    /** Whoever dealt with an alarm does not say that it is dealt with. */
    ALARM_CLOSED(ALARM_DISPOSED),

    DANGER_REPORTED,
    DANGER_PLANNED,
    DANGER_RECTIFIED,
    /** Any step taken for the enterprise; whoever acts for an enterprise never judges it. */
    DANGER_ACTED_FOR_ENTERPRISE,
    /** Determined as a major danger. */
    DANGER_GRADE_RAISED(DANGER_ACTED_FOR_ENTERPRISE),
    /** Whoever called it a major danger does not alone say that it is none. */
    DANGER_GRADE_LOWERED(DANGER_REPORTED, DANGER_GRADE_RAISED, DANGER_ACTED_FOR_ENTERPRISE),
    /** What ended as a general danger after it had been a major one, two have judged, too. */
    DANGER_RECHECKED(DANGER_RECTIFIED, DANGER_GRADE_LOWERED, DANGER_ACTED_FOR_ENTERPRISE),
    DANGER_DISMISSED(DANGER_GRADE_LOWERED, DANGER_ACTED_FOR_ENTERPRISE),
    DANGER_REOPENED(DANGER_ACTED_FOR_ENTERPRISE),
    MAJOR_DANGER_ACCEPTED,
    MAJOR_DANGER_CLOSED(
            MAJOR_DANGER_ACCEPTED, DANGER_REPORTED, DANGER_PLANNED, DANGER_RECTIFIED, DANGER_ACTED_FOR_ENTERPRISE),
    MAJOR_DANGER_DISMISSAL_PROPOSED(DANGER_ACTED_FOR_ENTERPRISE),
    MAJOR_DANGER_DISMISSED(MAJOR_DANGER_DISMISSAL_PROPOSED, DANGER_ACTED_FOR_ENTERPRISE),

    /** Entered, assessed or handed over for its enterprise. */
    SOURCE_SUBMITTED,
    SOURCE_FILED(SOURCE_SUBMITTED),
    SOURCE_REMOVAL_ASKED,
    SOURCE_REMOVED(SOURCE_REMOVAL_ASKED),
    LISTING_PROPOSED,
    LISTING_DECIDED(LISTING_PROPOSED, DANGER_ACTED_FOR_ENTERPRISE),
    /** Applied for the acceptance of what is listed. */
    LISTING_RECTIFIED,
    LISTING_PANEL_SAT(DANGER_RECTIFIED, DANGER_RECHECKED, DANGER_ACTED_FOR_ENTERPRISE, LISTING_RECTIFIED),
    /** Neither who put the danger right nor who re-checked it says that its listing may end. */
    LISTING_ACCEPTED(
            DANGER_RECTIFIED, DANGER_RECHECKED, DANGER_ACTED_FOR_ENTERPRISE, LISTING_RECTIFIED, LISTING_PANEL_SAT),
    LISTING_LIFTED(
            LISTING_ACCEPTED,
            DANGER_RECTIFIED,
            DANGER_RECHECKED,
            DANGER_ACTED_FOR_ENTERPRISE,
            LISTING_RECTIFIED,
            LISTING_PANEL_SAT),
    BLACKLIST_PROPOSED,
    /** Who says that an enterprise is seriously dishonest does not decide it, and who decided it does not make it public. */
    BLACKLIST_DECIDED(BLACKLIST_PROPOSED),
    BLACKLIST_PUBLISHED(BLACKLIST_DECIDED),
    TIP_OFF_VERIFICATION_REPORTED,
    /** Two look, and each says so. */
    TIP_OFF_VERIFICATION_CONFIRMED(TIP_OFF_VERIFICATION_REPORTED),
    /** Who found it true does not say what that is worth. */
    TIP_OFF_REWARD_PROPOSED(TIP_OFF_VERIFICATION_REPORTED, TIP_OFF_VERIFICATION_CONFIRMED),
    TIP_OFF_REWARD_APPROVED(TIP_OFF_VERIFICATION_REPORTED, TIP_OFF_VERIFICATION_CONFIRMED, TIP_OFF_REWARD_PROPOSED),
    TIP_OFF_REWARD_PAID(TIP_OFF_REWARD_APPROVED),
    PENALTY_INVESTIGATED,
    PENALTY_REVIEWED(PENALTY_INVESTIGATED),
    /** Who looks at the legality looks at it for the first time. */
    PENALTY_LEGALITY_REVIEWED(PENALTY_INVESTIGATED, PENALTY_REVIEWED),
    /** Who presides over a hearing has had nothing to do with the case. */
    PENALTY_HEARD(PENALTY_INVESTIGATED, PENALTY_REVIEWED, PENALTY_LEGALITY_REVIEWED),
    PENALTY_DECIDED(PENALTY_INVESTIGATED, PENALTY_REVIEWED, PENALTY_LEGALITY_REVIEWED, PENALTY_HEARD);

    private final List<SeparatedAct> others;

    SeparatedAct(SeparatedAct... others) {
        this.others = List.of(others);
    }

    /** Whoever took one of these does not take this one. */
    public List<SeparatedAct> others() {
        return others;
    }
}
