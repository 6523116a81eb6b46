/** Tests of tasks, with a service of their own that opens some. */
@org.jspecify.annotations.NullMarked
package worksafe.platform.tasks;
