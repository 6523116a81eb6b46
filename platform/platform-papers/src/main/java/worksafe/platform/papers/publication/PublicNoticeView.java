package worksafe.platform.papers.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** What is published, as everybody reads it. */
@Schema(name = "PublicNotice", description = "公示内容 / what is published")
public record PublicNoticeView(
        UUID id,

        @Schema(description = "机关所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "事项种类 / kind of what it is about", examples = "rectification-order")
        String kind,

        @Schema(description = "名称 / title", examples = "责令限期整改指令书 WS320281-2026-000001")
        String title,

        @Schema(description = "所涉单位 / the enterprise that it concerns", examples = "江阴市澄江化工有限公司")
        String concerns,

        @Schema(description = "公示摘要 / excerpt", examples = "危化品仓库可燃气体报警器失效，责令限期整改。")
        String excerpt,

        PublicationChannel channel,

        @Schema(description = "公开依据文件 / document behind it", examples = "中华人民共和国政府信息公开条例（2019年修订）")
        String source,

        @Schema(description = "公开依据条款 / clause behind it", examples = "第二十六条")
        String clause,

        @Schema(description = "公示时刻 / since when", examples = "2026-03-20T09:00:00+08:00")
        Instant publishedAt,

        @Schema(description = "公示截止日（含）；长期的不返回 / last day; absent where it has none", examples = "2027-03-20") @Nullable
        LocalDate until) {}
