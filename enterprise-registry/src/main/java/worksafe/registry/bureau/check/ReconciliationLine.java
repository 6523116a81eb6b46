package worksafe.registry.bureau.check;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.registry.bureau.record.RecordType;

/** An enterprise that one side knows and the other does not. */
@Schema(name = "BureauReconciliationLine", description = "一方有、另一方没有的企业 / an enterprise that one side knows alone")
public record ReconciliationLine(
        @Schema(description = "统一社会信用代码或注册号；没有的不返回 / code; absent where there is none", examples = "91320281713256348X")
        @Nullable
        String code,

        @Schema(description = "企业名称；未报送的不返回 / name; absent where it was not told", examples = "江阴市澄江化工有限公司") @Nullable
        String name,

        @Schema(description = "登记簿中的企业；没有的不返回 / the enterprise; absent where there is none") @Nullable
        UUID enterpriseId,

        @Schema(description = "最近报送它的数据种类；没有的不返回 / what told of it last; absent where nothing did") @Nullable
        RecordType recordType,

        @Schema(description = "最近一次报送的标识；没有的不返回 / the delivery; absent where there is none") @Nullable
        UUID deliveryId,

        @Schema(description = "报送方或者企业所在区划 / place of the sender, or of the enterprise", examples = "320281000000")
        @PlaceCode
        String region) {}
