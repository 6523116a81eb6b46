package worksafe.registry.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import worksafe.platform.registers.EntryEndings;
import worksafe.registry.archive.HeardElsewhere;

/** Withdraws the right to evacuate of whoever is in their post no more. */
@ApplicationScoped
class EndedPosts {

    private static final String ENDED = "worksafe.training.post-ended.v1";
    private static final String REGISTER = "evacuation-authority";
    private static final String POST = "trainingPost";

    private final EntryEndings entries;

    EndedPosts(EntryEndings entries) {
        this.entries = entries;
    }

    void heard(@Observes HeardElsewhere heard) {
        var event = heard.event();
        var enterprise = event.enterpriseId();
        if (event.type().equals(ENDED) && enterprise != null) {
            var post = event.as(EndedPost.class).postId();
            entries.withdraw(REGISTER, enterprise, POST, post.toString(), "任职已终止");
        }
    }

    /** Our reading of what the training context announces of a post that ended. */
    record EndedPost(UUID postId) {}
}
