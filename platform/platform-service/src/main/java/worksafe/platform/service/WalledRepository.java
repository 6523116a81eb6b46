package worksafe.platform.service;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;

/** The aggregates of one kind that the present scope shows, each by its id. A feature's own adds its lists. */
public abstract class WalledRepository<E extends VersionedRow & Walled> implements PanacheRepositoryBase<E, UUID> {

    private Scopes scopes;

    @SuppressWarnings("NullAway.Init")
    protected WalledRepository() {} // for the container's proxy

    protected WalledRepository(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * One, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    public E get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    public E lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    public E get(UUID id, IfMatch expected) {
        var aggregate = lock(id);
        expected.require(aggregate.version());
        return aggregate;
    }

    /**
     * What was found, if the scope shows it.
     *
     * @param what by what it was looked for, as the refusal names it
     * @throws NotFound otherwise
     */
    protected E visible(Optional<E> found, Object what) {
        return found.filter(aggregate -> aggregate.isWithin(scope())).orElseThrow(() -> new NotFound(what));
    }

    /** What the present caller is shown. */
    protected Scope scope() {
        return scopes.current();
    }
}
