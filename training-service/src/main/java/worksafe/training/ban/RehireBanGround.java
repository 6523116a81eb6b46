package worksafe.training.ban;

/** The three kinds of violations (三违). */
enum RehireBanGround {
    /** 违章作业. */
    AGAINST_RULES,
    /** 违章指挥. */
    AGAINST_RULES_COMMANDED,
    /** 违反劳动纪律. */
    AGAINST_DISCIPLINE
}
