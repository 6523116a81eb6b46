package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who works or worked at an enterprise, as far as the present scope shows posts and inductions. */
@ApplicationScoped
public class Employment {

    private static final String INDUCTIONS = """
            select new worksafe.training.post.Employment$Employee(
                i.personId, i.personName, case when cast(i.status as string) in ('REPLACED', 'LEFT') then false else true end)
            from Induction i where i.personId = :person and i.enterpriseId = :enterprise order by i.startedOn desc""";

    private final Posts posts;
    private final EntityManager entities;

    Employment(Posts posts, EntityManager entities) {
        this.posts = posts;
        this.entities = entities;
    }

    /**
     * Somebody who has or had a post, or was trained before work.
     *
     * @param employed whether a post has not ended, or an induction counts
     */
    public record Employee(UUID id, String name, boolean employed) {}

    /** The person as the enterprise knows it from its posts and inductions; empty where the person never had one there. */
    public Optional<Employee> of(UUID personId, UUID enterpriseId) {
        var posted =
                posts.list("personId = ?1 and enterpriseId = ?2 order by fromDay desc", personId, enterpriseId).stream()
                        .map(post -> new Employee(personId, post.personName(), post.status() != PostStatus.ENDED));
        var inducted = entities.createQuery(INDUCTIONS, Employee.class)
                .setParameter("person", personId)
                .setParameter("enterprise", enterpriseId)
                .getResultStream();
        return Stream.concat(posted, inducted)
                .reduce((one, other) -> new Employee(personId, one.name(), one.employed() || other.employed()));
    }
}
