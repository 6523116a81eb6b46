package worksafe.platform.service.listing;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import worksafe.platform.service.Scopes;

/** Makes the listings of repositories, and has all of them made, and so checked, at the start of the service. */
@ApplicationScoped
public class Listings {

    private final EntityManagerFactory mapping;
    private final EntityManager entities;
    private final Scopes scopes;

    Listings(EntityManagerFactory mapping, EntityManager entities, Scopes scopes) {
        this.mapping = mapping;
        this.entities = entities;
        this.scopes = scopes;
    }

    /**
     * The list of an entity that stands behind the wall.
     *
     * @param row a record that names what is shown, or the entity itself
     * @param filter a record whose components say what they mean
     * @param sorts on offer, descending with a leading {@code -}, the default first; named by components of the row
     * @throws IllegalStateException when one of them asks for what the entity does not have
     */
    public <R> Listing<R> walled(Class<?> entity, Class<R> row, Class<? extends Record> filter, String... sorts) {
        return checked(new Listing<>(
                new Listing.Source(entities, mapping.getMetamodel().entity(entity), scopes),
                row,
                filter,
                Arrays.asList(sorts)));
    }

    /** As {@link #walled}, of an entity that everybody may read, or whose reader asks for one walled row before. */
    public <R> Listing<R> open(Class<?> entity, Class<R> row, Class<? extends Record> filter, String... sorts) {
        return checked(new Listing<>(
                new Listing.Source(entities, mapping.getMetamodel().entity(entity), null),
                row,
                filter,
                Arrays.asList(sorts)));
    }

    private <R> Listing<R> checked(Listing<R> listing) {
        try (var trial = mapping.createEntityManager()) {
            listing.check(trial);
        }
        return listing;
    }

    /** Repositories are made when they are first asked; those with lists are made now. */
    void checkAll(@Observes StartupEvent start, BeanManager beans) {
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var asks = Arrays.stream(bean.getBeanClass().getDeclaredConstructors())
                    .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                    .anyMatch(Listings.class::equals);
            if (asks) {
                var proxy = beans.getReference(bean, Object.class, beans.createCreationalContext(bean));
                var unused = ClientProxy.unwrap(proxy);
            }
        }
    }
}
