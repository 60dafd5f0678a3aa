/** The rules of the platform as tests that every module passes. */
package org.baton.sdk.contract;
