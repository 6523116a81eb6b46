/**
 * Templates of papers (文书模板), which are data: a JSON document says which fields a paper has and what stands between them.
 * What is written once stays as its version says; content is frozen by the version that it was written in.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.papers.template;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
