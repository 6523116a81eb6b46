package worksafe.registry.bureau.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a delivery came. */
@Schema(name = "BureauDeliveryMode")
public enum DeliveryMode {
    /** By a signed request. */
    PUSH,
    /** As a file that a person or a program sent. */
    UPLOAD,
    /** As a file in the configured folder. */
    FOLDER,
    /** As a signed message of the broker's topic. */
    TOPIC
}
