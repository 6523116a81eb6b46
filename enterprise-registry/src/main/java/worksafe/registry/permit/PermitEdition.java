package worksafe.registry.permit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One edition of the paper; the last one holds, and takes the place of those before it.
 *
 * @param made how it came: granted, entered as it had been granted, changed or renewed
 * @param decidedOn on which day
 */
@Embeddable
@Schema(description = "许可证的一版 / one edition of a permit")
public record PermitEdition(
        @Schema(description = "由来 / how it came", examples = "GRANTED") @Enumerated(EnumType.STRING)
        PermitStep made,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String name,

        @Schema(description = "主要负责人 / principal", examples = "陈卫东")
        String principal,

        @Schema(description = "地址 / address", examples = "江阴市澄江街道滨江路 18 号")
        String address,

        @Schema(description = "许可范围 / what it may produce or do", examples = "危险化学品生产：液氯 30000 吨/年")
        String scope,

        @Schema(description = "有效期起始日 / first day", examples = "2026-06-09")
        LocalDate validFrom,

        @Schema(description = "有效期的最后一日 / last day", examples = "2029-06-08")
        LocalDate validUntil,

        @Schema(description = "决定日 / day of the decision", examples = "2026-06-09")
        LocalDate decidedOn) {}
