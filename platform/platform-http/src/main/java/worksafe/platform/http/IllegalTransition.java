package worksafe.platform.http;

/** A verb that the present state of the aggregate does not allow (409). */
public final class IllegalTransition extends DomainException {

    private static final long serialVersionUID = 1L;

    public IllegalTransition(Enum<?> from, Enum<?> to) {
        super(HttpProblem.ILLEGAL_TRANSITION, null, from.name(), to.name());
    }
}
