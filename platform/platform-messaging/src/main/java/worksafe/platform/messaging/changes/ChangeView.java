package worksafe.platform.messaging.changes;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * An event as another system reads it over HTTP.
 *
 * @param seq its number in the order of sending; numbers have no gaps, but a caller sees those of its scope only
 */
@Schema(description = "事件 / an event")
record ChangeView(
        @Schema(description = "序号，全局连续递增 / number without gaps", examples = "4711")
        long seq,

        @Schema(description = "事件标识，重复投递时不变 / the same on every delivery")
        UUID id,

        @Schema(description = "事件类型 / wire name", examples = "worksafe.hazards.danger-reported.v1")
        String type,

        @Schema(description = "发生时刻 / when it came true") Instant time,

        @Schema(description = "对象 / what it is about", examples = "danger/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        String subject,

        @Schema(description = "对象修订号 / revision of the aggregate")
        long revision,

        @Schema(description = "12 位区划代码 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别 / sector") @Nullable Sector sector,

        @Schema(description = "企业标识 / enterprise concerned") @Nullable
        UUID enterpriseId,

        @Schema(
                description = "事件数据，按其契约 / the data, as its contract says",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class)
        @JsonRawValue
        String data) {

    static ChangeView of(long seq, ReceivedEvent event) {
        return new ChangeView(
                seq,
                event.id(),
                event.type(),
                event.time(),
                event.aggregate() + "/" + event.aggregateId(),
                event.revision(),
                event.region().toString(),
                event.sector(),
                event.enterpriseId(),
                event.data());
    }
}
