package worksafe.inspections.library;

import java.util.UUID;

/**
 * An inspector who may be sent.
 *
 * @param id the inspector
 * @param number service number
 * @param name what people read beside it
 */
public record AbleInspector(UUID id, String number, String name) {}
