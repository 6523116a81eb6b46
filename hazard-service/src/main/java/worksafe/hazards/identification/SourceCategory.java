package worksafe.hazards.identification;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of tables 2 and 4 of the standard: a class of hazards with its critical quantity and correction factor. */
@Schema(description = "标准表2、表4的危险性类别 / a class of hazards of tables 2 and 4 of the standard")
public record SourceCategory(
        @Schema(description = "符号 / symbol", examples = "W5.3")
        String symbol,

        @Schema(description = "类别 / class", examples = "易燃液体")
        String hazard,

        @Schema(description = "危险性分类及说明 / classification and description", examples = "不属于W5.1或W5.2的其他类别2")
        String description,

        @Schema(description = "临界量，吨 / critical quantity in tonnes", examples = "1000")
        BigDecimal criticalQuantity,

        @Schema(description = "表4校正系数β / β of table 4", examples = "1")
        BigDecimal beta) {}
