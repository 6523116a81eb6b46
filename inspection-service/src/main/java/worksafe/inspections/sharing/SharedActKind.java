package worksafe.inspections.sharing;

/** What a department did to an enterprise, as far as other departments are told. */
public enum SharedActKind {
    /** 责令限期整改. */
    ORDER,
    /** 行政处罚. */
    PENALTY,
    /** 停产停业整顿. */
    STOP_ORDER
}
