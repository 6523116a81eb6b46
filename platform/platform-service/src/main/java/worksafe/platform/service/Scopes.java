package worksafe.platform.service;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Scope;

/**
 * The scope that the present thread acts under. A request acts under its caller's; any other thread must state one, or
 * PostgreSQL shows it nothing.
 */
@ApplicationScoped
public class Scopes {

    private static final ScopedValue<Scope> STATED = ScopedValue.newInstance();

    private final Instance<Caller> caller;

    Scopes(Instance<Caller> caller) {
        this.caller = caller;
    }

    /** What is in scope here and now; {@link Scope#nothing()} where nobody said. */
    public Scope current() {
        if (STATED.isBound()) {
            return STATED.get();
        }
        return Arc.container().requestContext().isActive() ? caller.get().scope() : Scope.nothing();
    }

    /** Acts under a stated scope. It must enclose the transaction: a scope is set when the transaction's connection is. */
    public void run(Scope scope, Runnable work) {
        ScopedValue.where(STATED, scope).run(work);
    }

    /** As {@link #run}, with a result. */
    public <T, X extends Throwable> T call(Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(STATED, scope).call(work);
    }
}
