package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who works or worked at an enterprise, as far as the present scope shows posts. */
@ApplicationScoped
public class Employment {

    private final Posts posts;

    Employment(Posts posts) {
        this.posts = posts;
    }

    /**
     * Somebody who has or had a post.
     *
     * @param employed whether one has not ended
     */
    public record Employee(UUID id, String name, boolean employed) {}

    /** The person as the enterprise knows it from its posts; empty where the person never had one there. */
    public Optional<Employee> of(UUID personId, UUID enterpriseId) {
        var held = posts.list("personId = ?1 and enterpriseId = ?2 order by fromDay desc", personId, enterpriseId);
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Employee(
                        personId,
                        held.getFirst().personName(),
                        held.stream().anyMatch(post -> post.status() != PostStatus.ENDED)));
    }
}
