package worksafe.hazards.source;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a major hazard source stands; the picture is in {@code docs/lifecycles/source.md}. */
enum SourceStatus implements Lifecycle<SourceStatus> {
    /** It holds as much as makes it one; waits for its assessment. */
    IDENTIFIED,
    /** Its level is known; it is to be filed. */
    ASSESSED,
    /** The authority has it. */
    SUBMITTED,
    /** Something is missing, which the enterprise was told. */
    RETURNED,
    /** On file. */
    FILED,
    /** On file as it was; it has changed since and is to be assessed again. */
    CHANGED,
    /** The enterprise asks to have it removed. */
    REMOVAL_ASKED,
    /** Off the files (核销). */
    REMOVED;

    @Override
    public Set<SourceStatus> next() {
        return switch (this) {
            case IDENTIFIED, CHANGED -> EnumSet.of(ASSESSED, REMOVAL_ASKED);
            case ASSESSED -> EnumSet.of(SUBMITTED, REMOVAL_ASKED);
            case SUBMITTED -> EnumSet.of(FILED, RETURNED);
            case RETURNED -> EnumSet.of(ASSESSED, SUBMITTED, REMOVAL_ASKED);
            case FILED -> EnumSet.of(CHANGED, REMOVAL_ASKED);
            case REMOVAL_ASKED -> EnumSet.of(IDENTIFIED, ASSESSED, RETURNED, FILED, CHANGED, REMOVED);
            case REMOVED -> EnumSet.noneOf(SourceStatus.class);
        };
    }

    /** The verbs that are legal now; {@link MajorSource#actions()} says when asking for removal may be repeated. */
    @Override
    public Set<SourceAction> actions() {
        return switch (this) {
            case IDENTIFIED, CHANGED ->
                EnumSet.of(SourceAction.ASSESSMENT, SourceAction.REMOVAL_APPLICATION, SourceAction.RESPONSIBILITY);
            case ASSESSED ->
                EnumSet.of(SourceAction.SUBMISSION, SourceAction.REMOVAL_APPLICATION, SourceAction.RESPONSIBILITY);
            case SUBMITTED ->
                EnumSet.of(SourceAction.RECEIPT, SourceAction.FILING, SourceAction.RETURN, SourceAction.RESPONSIBILITY);
            case RETURNED ->
                EnumSet.of(
                        SourceAction.ASSESSMENT,
                        SourceAction.SUBMISSION,
                        SourceAction.REMOVAL_APPLICATION,
                        SourceAction.RESPONSIBILITY);
            case FILED ->
                EnumSet.of(SourceAction.CHANGE, SourceAction.REMOVAL_APPLICATION, SourceAction.RESPONSIBILITY);
            case REMOVAL_ASKED -> EnumSet.of(SourceAction.REMOVAL_ANSWER, SourceAction.RESPONSIBILITY);
            case REMOVED -> EnumSet.noneOf(SourceAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    SourceStatus by(SourceAction verb, SourceStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, target);
        }
        return to(target);
    }
}
