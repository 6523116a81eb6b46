package worksafe.platform.service;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;

/** The aggregates of one kind that the present scope shows, each by its id. A feature's own adds its lists. */
public abstract class WalledRepository<E extends VersionedRow & Walled> implements PanacheRepositoryBase<E, UUID> {

    private Scopes scopes;
    private String lockRow;

    @SuppressWarnings("NullAway.Init")
    protected WalledRepository() {} // for the container's proxy

    protected WalledRepository(Scopes scopes) {
        this.scopes = scopes;
        this.lockRow = "select version from " + table() + " where id = :id for no key update";
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
     * One, locked until the transaction ends, as it is then: what the transaction read before is read again where another
     * has changed it since. Locked before it is read, since what Hibernate reads with its timeline and locks afterwards may
     * have been changed in between.
     *
     * @throws NotFound as above
     */
    @Transactional
    public E lock(UUID id) {
        List<?> version = getEntityManager()
                .createNativeQuery(lockRow, Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", id)
                .getResultList();
        var found = findByIdOptional(id);
        found.filter(read -> !version.isEmpty() && !version.getFirst().equals(read.version()))
                .ifPresent(getEntityManager()::refresh);
        return visible(found, id);
    }

    /** The table of the aggregate that the repository of a feature says it is of. */
    private String table() {
        Class<?> type = getClass();
        while (type.getSuperclass() != WalledRepository.class) {
            type = type.getSuperclass();
        }
        var aggregate = ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0];
        var table = ((Class<?>) aggregate).getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalStateException("its table is not named: " + aggregate);
        }
        return table.name();
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
