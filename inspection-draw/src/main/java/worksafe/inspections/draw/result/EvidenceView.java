package worksafe.inspections.draw.result;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.Versioned;

/**
 * A piece of evidence that was deposited with a draw. Never changed.
 *
 * @param digest of its content by the draw's hash function: what a substitution names, and the public bundle
 * @param bytes how long the content is
 */
@Schema(name = "DrawEvidence", description = "替补证据 / evidence deposited with a draw")
public record EvidenceView(
        UUID id,

        @Schema(
                description = "内容摘要 / digest of the content",
                examples = "52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528")
        String digest,

        @Schema(description = "名称 / what it is", examples = "企业停业现场照片")
        String title,

        @Schema(description = "媒体类型 / media type", examples = "image/jpeg")
        String mediaType,

        @Schema(description = "字节数 / length of the content", examples = "18")
        int bytes,

        @Schema(description = "提交人 / by whom", examples = "周敏")
        String depositedBy,

        Instant depositedAt)
        implements Versioned {

    @Override
    public long revision() {
        return 1;
    }
}
