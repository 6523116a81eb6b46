package worksafe.training.post;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.SupportingCertificate;

/** A post with all that is known of it. */
@Schema(description = "岗位任职详情 / a post with all that is known of it")
public record PostView(
        @JsonUnwrapped PostSummary summary,

        @Schema(description = "终止原因；在岗不返回 / why it ended; absent while it has not", examples = "LEFT") @Nullable
        PostEndReason endReason,

        @Schema(description = "不得上岗的理由，仅 BARRED / why barred; empty otherwise")
        List<BarReason> reasons,

        @Schema(description = "所依据（或最近失效）的证书；无须持证或从未持证不返回 / the certificate on which it rests or rested last") @Nullable
        SupportingCertificate restsOn,

        @Schema(
                description = "任职时的文化程度，未填不返回 / how far the holder was educated then; absent if untold",
                examples = "VOCATIONAL")
        @Nullable
        EducationLevel education,

        Instant startedAt)
        implements Versioned {

    public PostView {
        reasons = List.copyOf(reasons);
    }

    static PostView of(Post post) {
        return new PostView(
                PostSummary.of(post),
                post.endReason().orElse(null),
                post.bar().stream().toList(),
                post.rest().orElse(null),
                post.education().orElse(null),
                post.startedAt());
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    @Override
    public long revision() {
        return summary.revision();
    }
}
