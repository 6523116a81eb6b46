package worksafe.inspections.draw.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence with its content. */
@Schema(name = "DrawEvidenceContent", description = "替补证据及其内容 / evidence with its content")
public record EvidenceContent(
        @JsonUnwrapped EvidenceView evidence,

        @Schema(description = "内容，Base64 / content in base64", examples = "5LyB5Lia5bey5YGc5Lia")
        String content) {

    /** Nothing of the content. */
    @Override
    public String toString() {
        return "EvidenceContent[" + evidence.id() + "]";
    }
}
