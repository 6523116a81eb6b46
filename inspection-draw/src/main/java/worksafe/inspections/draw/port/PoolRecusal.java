package worksafe.inspections.draw.port;

import java.util.UUID;

/**
 * That an inspector must keep away from an enterprise at some time of the visits.
 *
 * @param reason a code, published with the draw
 */
public record PoolRecusal(UUID enterpriseId, UUID inspectorId, String reason) {}
