package worksafe.registry.bureau.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.registry.bureau.record.RecordType;

/** What a bureau told of an enterprise. */
@Schema(name = "BureauFact", description = "部门所述的企业情况 / what a bureau told of an enterprise")
public record FactView(
        UUID id,
        RecordType recordType,

        @Schema(description = "所涉日期 / the day that it is about", examples = "2026-02-28")
        LocalDate day,

        @Schema(
                description = "各字段的内容，金额以分计 / what it says by field, amounts in fen",
                examples = "{\"headcount\": \"120\"}")
        Map<String, String> content,

        @Schema(description = "报送方名称 / who told it", examples = "江阴市人力资源和社会保障局")
        String senderName,

        @Schema(description = "报送标识 / the delivery", examples = "0198f7a0-7777-7aaa-8bbb-000000000092")
        UUID deliveryId,

        @Schema(
                description =
                        "收到时刻；消息主题的报文为其签名时刻 / when it was received; of a message of the topic, when it was signed",
                examples = "2026-03-01T09:01:00+08:00")
        Instant receivedAt) {}
