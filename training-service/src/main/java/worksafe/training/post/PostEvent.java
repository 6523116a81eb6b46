package worksafe.training.post;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.ChangeOfLaw;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;

/** What happens to a post, as other contexts are told. Components are the wire shape, laid down in the contracts. */
sealed interface PostEvent extends DomainEvent {

    /** The post after the event. */
    Facts post();

    @Override
    default Subject subject() {
        var post = post();
        return Subject.ofEnterprise(
                post.enterpriseId(), "post", post.postId(), post.revision(), post.region(), post.sector());
    }

    /** The last day of the certificate on which it rests or rested; absent where the event names none. */
    default @Nullable LocalDate validUntil() {
        return null;
    }

    @Override
    default ArchiveLine archive() {
        var post = post();
        return ArchiveLine.of(post.title(), post.status(), post.status() == PostStatus.ENDED)
                .due(validUntil(), post.status() == PostStatus.BARRED);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID postId,
            UUID personId,
            String personName,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            QualificationKind kind,
            @Nullable OperationCategory category,
            LocalDate from,
            PostStatus status) {

        private String title() {
            var title = personName + " · " + kind.title();
            return category == null ? title : title + "（" + category.title() + "）";
        }
    }

    /**
     * Somebody took up a post; the status says whether they may work.
     *
     * @param validUntil the last day of the certificate on which it rests or rested
     * @param reasons only where barred
     */
    record PostStarted(
            @JsonUnwrapped Facts post,
            @Nullable LocalDate validUntil,
            @Nullable List<BarReason> reasons,
            Instant occurredAt)
            implements PostEvent {

        @Override
        public String type() {
            return "worksafe.training.post-started.v1";
        }
    }

    /** The holder may no longer work. */
    record PostBarred(@JsonUnwrapped Facts post, List<BarReason> reasons, Instant occurredAt) implements PostEvent {

        @Override
        public String type() {
            return "worksafe.training.post-barred.v1";
        }
    }

    /**
     * The holder may work again, or at last.
     *
     * @param changeOfLaw the rule that no longer asks for what was missed; absent where it is not that
     */
    record PostCleared(
            @JsonUnwrapped Facts post,
            @Nullable LocalDate validUntil,
            @Nullable ChangeOfLaw changeOfLaw,
            Instant occurredAt)
            implements PostEvent {

        @Override
        public String type() {
            return "worksafe.training.post-cleared.v1";
        }
    }

    /** The holder has left the post, or its enterprise has ended. */
    record PostEnded(@JsonUnwrapped Facts post, LocalDate until, PostEndReason endReason, Instant occurredAt)
            implements PostEvent {

        @Override
        public String type() {
            return "worksafe.training.post-ended.v1";
        }
    }
}
