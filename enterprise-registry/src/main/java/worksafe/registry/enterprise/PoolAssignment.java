package worksafe.registry.enterprise;

import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.IfMatch;

/**
 * The assignment of one enterprise out of the county's pool.
 *
 * @param expected the version that the assignment was decided on
 * @param seat the town or village
 */
record PoolAssignment(UUID enterpriseId, IfMatch expected, RegionCode seat) {}
