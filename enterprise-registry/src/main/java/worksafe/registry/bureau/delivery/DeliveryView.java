package worksafe.registry.bureau.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordType;

/** A delivery as it is shown: whose, how it came, and what became of its records. */
@Schema(name = "BureauDelivery", description = "一次报送 / a delivery")
public record DeliveryView(
        @Schema(description = "报送及其任务的标识 / id of the delivery and of its job")
        UUID id,

        @Schema(description = "报送方标识 / the sender", examples = "0198f7a0-7777-7aaa-8bbb-000000000091")
        UUID senderId,

        @Schema(description = "报送方名称 / its name", examples = "江阴市人力资源和社会保障局")
        String senderName,

        RecordType recordType,

        @Schema(description = "对应关系的版本 / version of the mapping", examples = "1")
        int mapping,

        DeliveryMode mode,

        @Schema(description = "是否只校验、不入库 / whether it only says what would become of its records", examples = "false")
        boolean dryRun,

        @Schema(
                description = "所收内容的 SHA-256 / digest of what came",
                examples = "3f786850e387550fdab836ed7e6dc881de23001b8f1d0f5a8a8f5f7b9c0e1d2f")
        String sha256,

        @Schema(description = "条数 / records", examples = "120")
        int records,

        @Schema(description = "各处理结果的条数，未处理的不计 / records by fate, those without one left out")
        Map<RecordFate, Long> fates,

        @Schema(description = "报送方所属区划 / the sender's place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "提交人 / who submitted it", examples = "jiangyin-labour-feed")
        String submitter,

        @Schema(description = "收到时刻 / when it came", examples = "2026-03-01T09:00:00+08:00")
        Instant receivedAt,

        @Schema(
                description = "处理完毕的时刻；未处理完的不返回 / when all had a fate; absent before",
                examples = "2026-03-01T09:01:00+08:00")
        @Nullable
        Instant settledAt) {

    DeliveryView counted(Map<RecordFate, Long> byFate) {
        return new DeliveryView(
                id,
                senderId,
                senderName,
                recordType,
                mapping,
                mode,
                dryRun,
                sha256,
                records,
                byFate,
                region,
                submitter,
                receivedAt,
                settledAt);
    }
}
