package worksafe.platform.papers.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A publication with all that is known of it. */
@Schema(description = "公示详情 / a publication with all that is known of it")
public record PublicationView(
        @JsonUnwrapped PublicationSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "公示摘要 / excerpt", examples = "危化品仓库可燃气体报警器失效，责令限期整改。")
        String excerpt,

        @Schema(
                description = "公示期是否已满，满后不再展示 / whether its last day is over, and it is shown no more",
                examples = "false")
        boolean ended,

        @JsonUnwrapped PolicyBasis.View basis,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<PublicationAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<PublicationStep>> timeline)
        implements Versioned {

    static PublicationView of(Publication publication, LocalDate today, Set<PublicationAction> allowed) {
        return new PublicationView(
                PublicationSummary.of(publication),
                publication.version(),
                publication.excerpt(),
                publication.isOver(today),
                publication.basis().view(),
                allowed,
                StepView.of(PublicationStep.class, publication.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
