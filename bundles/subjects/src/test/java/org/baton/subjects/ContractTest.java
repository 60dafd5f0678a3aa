package org.baton.subjects;

import org.baton.sdk.contract.ModuleContract;

class ContractTest extends ModuleContract {}
