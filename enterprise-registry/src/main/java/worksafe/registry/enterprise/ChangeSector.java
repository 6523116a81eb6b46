package worksafe.registry.enterprise;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;

/** Which kind of authority shall be competent. */
@Schema(description = "新的主管部门类别 / the competent kind of authority")
record ChangeSector(@NotNull Sector sector) {}
