package worksafe.registry.bureau.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;

/** A record as it came and what became of it. */
@Schema(name = "BureauRecord", description = "报送的一条数据 / a record that came")
public record RecordView(
        @Schema(description = "报送标识 / the delivery", examples = "0198f7a0-7777-7aaa-8bbb-000000000092")
        UUID deliveryId,

        @Schema(description = "文件行号，或者报文中的序号 / line of the file, or which of the request", examples = "12")
        int line,

        RecordType recordType,

        @Schema(description = "处理结果，尚未处理时不返回 / the fate; absent until there is one") @Nullable
        RecordFate fate,

        @Schema(description = "标记及所涉字段 / flags with the fields that they are about")
        List<RecordRemark> remarks,

        @Schema(
                description = "各字段的内容，已订正的为订正后的 / what it says by field, as corrected",
                examples = "{\"creditCode\": \"91320281713256348X\", \"headcount\": \"120\"}")
        Map<String, String> values,

        @Schema(description = "对应的企业；没有的不返回 / the enterprise; absent where there is none") @Nullable
        UUID enterpriseId,

        @Schema(
                description = "处理依据；未经人处理的不返回 / what a decision rests on; absent where nobody decided",
                examples = "电话核实，以人社数据为准")
        @Nullable
        String basis,

        @Schema(description = "处理人；未经人处理的不返回 / who decided; absent where nobody did", examples = "supervisor-1")
        @Nullable
        String decidedBy,

        @Nullable Instant decidedAt) {}
