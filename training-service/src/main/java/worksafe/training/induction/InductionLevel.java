package worksafe.training.induction;

import java.util.Locale;

/** Where a worker is taught, in their order. */
enum InductionLevel {
    /** 厂（公司）级. */
    PLANT(InductionStatus.PLANT_DONE),
    /** 车间级. */
    WORKSHOP(InductionStatus.WORKSHOP_DONE),
    /** 班组级. */
    TEAM(InductionStatus.TEAM_DONE);

    private final InductionStatus done;

    InductionLevel(InductionStatus done) {
        this.done = done;
    }

    /** Where the induction stands once it was passed. */
    InductionStatus done() {
        return done;
    }

    /** As policies name it, for example {@code workshop}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
