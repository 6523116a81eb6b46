package worksafe.registry.grade;

/** The facts from which a grade is reckoned. */
enum GradeInput {
    /** The most dangerous of its trades. */
    TRADE(GradeGroup.TRADE, "trade", "enterprise", GradeLack.TRADES),
    /** The best level of standardisation that it holds. */
    STANDARDISATION(GradeGroup.MANAGEMENT, "standardisation", "ratings", GradeLack.POLICY),
    /** Major sources of danger that are there. */
    SOURCE(GradeGroup.HAZARD, "source", "hazards", GradeLack.HAZARDS),
    /** Risk points that are red. */
    RED_POINT(GradeGroup.HAZARD, "red-point", "hazards", GradeLack.HAZARDS),
    /** Risk points that are orange. */
    ORANGE_POINT(GradeGroup.HAZARD, "orange-point", "hazards", GradeLack.HAZARDS),
    /** Major dangers that are open. */
    MAJOR_DANGER(GradeGroup.HAZARD, "major-danger", "hazards", GradeLack.HAZARDS),
    /** Dangers that were not put right in time. */
    OVERDUE_DANGER(GradeGroup.MANAGEMENT, "overdue-danger", "hazards", GradeLack.HAZARDS),
    /** Kinds of obligations, by laws, regulations and rules, that are not met. */
    OBLIGATION(GradeGroup.MANAGEMENT, "obligation", "obligations", GradeLack.OBLIGATIONS),
    /** Orders whose day was missed. */
    OVERDUE_ORDER(GradeGroup.MANAGEMENT, "overdue-order", "inspections", GradeLack.INSPECTIONS),
    /** Posts whose holder lacks the certificate. */
    BARRED_POST(GradeGroup.MANAGEMENT, "barred-post", "training", GradeLack.TRAINING);

    private final GradeGroup group;
    private final String word;
    private final String source;
    private final GradeLack lack;

    GradeInput(GradeGroup group, String word, String source, GradeLack lack) {
        this.group = group;
        this.word = word;
        this.source = source;
        this.lack = lack;
    }

    GradeGroup group() {
        return group;
    }

    /** How codes of the policy book call it. */
    String word() {
        return word;
    }

    /** Whether each of them adds the same; of trades and levels a row says what each adds. */
    boolean isCounted() {
        return this != TRADE && this != STANDARDISATION;
    }

    /** The code of the policy that says what it weighs. */
    String code() {
        return switch (this) {
            case TRADE -> "grade.trades";
            case STANDARDISATION -> "grade.standardisation";
            default -> GradeRuleQueries.WEIGHT + word;
        };
    }

    /** Which part tells of it. */
    String source() {
        return source;
    }

    /** Why there is no grade where it is not known; which levels are held is always known. */
    GradeLack lack() {
        return lack;
    }
}
