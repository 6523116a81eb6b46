package worksafe.registry.permit;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands on a permit.
 *
 * @param name of the enterprise
 * @param principal its principal (主要负责人)
 * @param address where it is
 * @param scope what it may produce or do (许可范围)
 */
@Embeddable
@Schema(description = "许可证载明事项 / what stands on a permit")
public record PermitParticulars(
        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String name,

        @Schema(description = "主要负责人 / principal", examples = "陈卫东")
        String principal,

        @Schema(description = "地址 / address", examples = "江阴市澄江街道滨江路 18 号")
        String address,

        @Schema(description = "许可范围 / what it may produce or do", examples = "危险化学品生产：液氯 30000 吨/年")
        String scope) {}
