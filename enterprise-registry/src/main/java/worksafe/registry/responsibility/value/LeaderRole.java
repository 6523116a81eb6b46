package worksafe.registry.responsibility.value;

/** The office of somebody who leads or manages an enterprise. */
public enum LeaderRole {
    /** 董事长. */
    CHAIRMAN,
    /** 党委书记. */
    PARTY_SECRETARY,
    /** 总经理. */
    GENERAL_MANAGER,
    /** 安全总监. */
    SAFETY_DIRECTOR,
    /** Any other member of the leadership (领导班子成员). */
    MEMBER,
    /** Any other manager. */
    MANAGER
}
