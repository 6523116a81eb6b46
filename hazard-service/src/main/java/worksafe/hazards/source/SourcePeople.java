package worksafe.hazards.source;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** The three who answer for a source (包保责任人), each with the post held. */
@Embeddable
@Schema(name = "SourcePeople", description = "重大危险源包保责任人 / the three who answer for a source")
record SourcePeople(
        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(
                description = "主要负责人（姓名、职务） / the principal responsible person, with the post held",
                examples = "陈卫东（总经理）")
        String principal,

        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "技术负责人（姓名、职务） / the technical one", examples = "沈国强（总工程师）")
        String technical,

        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "操作负责人（姓名、职务） / the operating one", examples = "马红军（罐区车间主任）")
        String operating) {}
