/**
 * That an entry of the list was handed in to the national enterprise credit information publicity system (国家企业信用信息公示系统,
 * 003 §二（七）), with the receipt of that system, and taken back there: no interface of it is known, so the office records what it did
 * there.
 *
 * <pre>
 * SUBMITTED ─receipt→ RECEIVED ─taken back→ WITHDRAWN
 *     └─returned→ RETURNED ─handed in again→ SUBMITTED
 * </pre>
 *
 * <p>What is public is owed a receipt; what is not public any more, removed or only out of sight, is owed its being taken back as long
 * as it stands there. Nothing is owed where nothing stands.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.blacklist.submission;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
