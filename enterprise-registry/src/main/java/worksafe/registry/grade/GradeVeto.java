package worksafe.registry.grade;

/** Facts that forbid a good grade, whatever the points. */
enum GradeVeto {
    /** On the list of the seriously dishonest. */
    BLACKLIST("blacklist"),
    /** A major danger is open. */
    MAJOR_DANGER("major-danger");

    private final String word;

    GradeVeto(String word) {
        this.word = word;
    }

    /** How codes of the policy book call it. */
    String word() {
        return word;
    }

    boolean applies(GradeFacts facts) {
        return switch (this) {
            case BLACKLIST -> facts.blacklisted();
            case MAJOR_DANGER -> {
                var open = facts.known().get(GradeInput.MAJOR_DANGER);
                yield open != null && open.value() > 0;
            }
        };
    }
}
