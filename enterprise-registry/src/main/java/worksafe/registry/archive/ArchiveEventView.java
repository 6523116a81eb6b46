package worksafe.registry.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened, with what was announced of it. */
@Schema(name = "ArchiveEvent", description = "时间线上的一件事 / one thing that happened")
public record ArchiveEventView(
        UUID id,
        @Schema(examples = "hazards") String context,
        @Schema(examples = "danger") String kind,
        UUID subjectId,

        @Schema(description = "事件类型 / wire name", examples = "worksafe.hazards.danger-reported.v1")
        String type,

        long revision,
        @Schema(description = "发生时刻 / when it came true") Instant occurredAt,
        @Schema(description = "收到时刻 / when it was heard") Instant receivedAt,

        @Schema(description = "事件数据 / the data announced", type = SchemaType.OBJECT)
        JsonNode data) {

    static final String COLUMNS =
            "a.id, a.context, a.kind, a.subjectId, a.type, a.revision, a.occurredAt, a.receivedAt, a.data";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As queries make it. */
    ArchiveEventView(
            UUID id,
            String context,
            String kind,
            UUID subjectId,
            String type,
            long revision,
            Instant occurredAt,
            Instant receivedAt,
            String data) {
        this(id, context, kind, subjectId, type, revision, occurredAt, receivedAt, read(data));
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archive holds what is not JSON", e);
        }
    }
}
