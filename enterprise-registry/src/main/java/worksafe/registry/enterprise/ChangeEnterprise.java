package worksafe.registry.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The particulars as they shall stand; what is absent is unknown from now on. */
@Schema(description = "变更后的全部登记事项，未填写的视为清空 / all particulars after the change; what is absent is cleared")
final class ChangeEnterprise extends ParticularsRequest {}
