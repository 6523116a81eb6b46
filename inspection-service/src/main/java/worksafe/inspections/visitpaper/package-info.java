/**
 * The papers of a visit (行政检查文书, 司法部 2025): approval form, plan, notice, on-site record, sampling, survey, questioning, notice of
 * the result. They are drawn up from what the visit already knows, once it has begun: until then it is a secret, and a visit begins
 * when its notice is handed over. Every notice bears basis, topic, how often the enterprise was inspected this year, and that officials
 * may be asked to step aside.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.visitpaper;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
